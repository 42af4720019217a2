package org.yuegang.liaison.benchmark;

/**
 * What ours is measured beside.
 *
 * @param name as the table's heading calls it
 * @param ratio which of the two rates is divided by the other
 */
record Reference(String name, Contender contender, Ratio ratio) {

	/** A floor does less than ours and is quicker: how many times. */
	static Reference floor(Contender contender) {
		return new Reference("floor", contender, Ratio.ITS_TO_OURS);
	}

	/** A rival does the same work: how many times quicker ours is. */
	static Reference rival(String name, Contender contender) {
		return new Reference(name, contender, Ratio.OURS_TO_ITS);
	}

	enum Ratio {

		ITS_TO_OURS, OURS_TO_ITS;

		double of(double ours, double its) {
			return this == ITS_TO_OURS ? its / ours : ours / its;
		}

		String words(String name) {
			return this == ITS_TO_OURS ? name + "/ours" : "ours/" + name;
		}

	}

}
