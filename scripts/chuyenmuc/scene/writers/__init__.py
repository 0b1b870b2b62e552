"""From a scene to the bytes of a file: PNG, WebP, JPEG, SVG, PDF, tiles, contact sheet."""
