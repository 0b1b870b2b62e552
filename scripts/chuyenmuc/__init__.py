"""chuyenmuc: one folder of Markdown and YAML → a commune's website, posters and banners."""
