"""Rules of the Vietnamese language: characters, words, numbers, dates, old encodings."""
