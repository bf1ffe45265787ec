"""Where pictures, films, sound and files are made: in worker processes, so that no reply waits for them."""
