package org.yuegang.liaison.journal;

/**
 * Port: does what follows from an act when it happens, in the same transaction, and never in a rebuild: stream
 * rows, mail rows, drafted proposals, acts of the node's own clock. No network call is made here.
 */
public interface Follows {

	void follow(Entry entry);

}
