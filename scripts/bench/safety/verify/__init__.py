"""``chuyenmuc verify`` against intrusions staged on real servers, on one that lies, in a folder."""
