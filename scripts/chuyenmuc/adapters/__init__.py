"""The thin part that knows an engine: hands a ``Site`` over and publishes what comes out."""
