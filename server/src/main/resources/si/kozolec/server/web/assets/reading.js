// The pages for reading.
