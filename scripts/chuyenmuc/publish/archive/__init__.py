"""What an office keeps of a site: pages as documents, what changed, what lies in an archive."""
