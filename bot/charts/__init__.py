"""Pictures of a runner's record: small pieces of SVG, drawn to PNG. Nothing here knows of coaching, words or clocks."""
