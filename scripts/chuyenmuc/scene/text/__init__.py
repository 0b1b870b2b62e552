"""Vietnamese text as ink: fonts, glyphs, breaking into lines, fit, setting."""
