"""The beat: sounds that pace a set, a held position or a test. No words, so it needs no language."""
