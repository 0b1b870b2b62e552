"""How a new file begins: what is asked for each kind, how it is answered, what is written."""
