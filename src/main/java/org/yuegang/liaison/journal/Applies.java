package org.yuegang.liaison.journal;

import java.util.List;

/**
 * Port: folds acts into state tables. Called in the transaction that appends the act, and again, for every entry
 * in order, when state is rebuilt. Whatever it writes must follow from the state and the act alone.
 */
public interface Applies {

	/**
	 * Takes the act if it concerns this feature; every act is offered.
	 * @return whether it took effect: false for another feature's act, and for one that is kept on record but found
	 * its object past, so that the case reads as it did before
	 */
	boolean apply(Entry entry);

	/** The tables that only this applier writes; a rebuild empties them first, in this order. */
	List<String> tables();

}
