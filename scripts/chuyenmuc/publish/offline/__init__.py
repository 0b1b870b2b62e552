"""What makes a site readable without a network: the manifest, and the service worker."""
