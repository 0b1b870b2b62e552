"""Files an editor wrote → typed models: load, validate, collect; and every message about them."""
