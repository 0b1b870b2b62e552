"""After the engine: tidy what it built, check it, and put it in place in one move."""
