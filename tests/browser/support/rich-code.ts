// The code of the fixture rich-content as its author wrote it, which is what copying must give.
export const RICH_CODE = `import statistics

def height(samples):
	"""Median in centimetres < 700."""
    return statistics.median(samples)  # gulls don't count
`;
