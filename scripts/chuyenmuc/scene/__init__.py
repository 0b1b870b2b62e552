"""Pictures: layout in millimetres, text fit, checks; writers for PNG and PDF."""
