package org.yuegang.liaison.benchmark;

/** One side of a comparison: a unit of work that several threads do over and over. */
interface Contender extends AutoCloseable {

	/** Makes ready what the next slice uses up; not measured. */
	default void prepare(int units) {
	}

	/** One unit of work, measured; called by several threads at once. */
	void once();

	/** Fails when the work of the slice was not truly done; not measured. */
	default void check() {
	}

	@Override
	void close();

}
