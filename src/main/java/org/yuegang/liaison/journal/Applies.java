package org.yuegang.liaison.journal;

import java.util.List;

/**
 * Port: folds acts into state tables. Called in the transaction that appends the act, and again, for every entry
 * in order, when state is rebuilt. Whatever it writes must follow from the state and the act alone.
 */
public interface Applies {

	/** Takes the act if it concerns this feature; every act is offered. */
	void apply(Entry entry);

	/** The tables that only this applier writes; a rebuild empties them first, in this order. */
	List<String> tables();

}
