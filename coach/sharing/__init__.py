"""What a runner lets somebody see. It leaves by the runner's own lane, which alone knows what was agreed."""
