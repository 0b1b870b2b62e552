"""What web servers are told: one set of rules, written in the language of each."""
