"""``chuyenmuc archive``: a site as it was published, kept with copies of its pages."""
