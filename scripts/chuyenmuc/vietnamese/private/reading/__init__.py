"""A text made ready to be judged: what hides in it is gone, its digits and words are told."""
