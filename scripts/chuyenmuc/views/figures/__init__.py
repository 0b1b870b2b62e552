"""Infographics: what each shows, its page, its files, the words of its picture, the gallery."""
