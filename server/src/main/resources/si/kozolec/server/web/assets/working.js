// The pages for working.
