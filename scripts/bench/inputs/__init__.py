"""What editors really write, tried: is it told, where, and is what is not told as meant."""
