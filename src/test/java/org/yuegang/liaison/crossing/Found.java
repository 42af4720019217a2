package org.yuegang.liaison.crossing;

import java.util.HashSet;
import java.util.Set;

/**
 * What a search saw.
 *
 * @param worlds how many worlds, where it was done in parts each part's
 * @param quiescent in how many of them nothing was under way, so that both nodes were compared
 * @param files how many different cases a node held
 * @param acts the types of all acts decided
 * @param firstOfO the types of the first acts of O
 * @param firstOfC the types of the first acts of C
 * @param readings what cases read when both nodes were compared
 */
record Found(long worlds, long quiescent, long files, Set<String> acts, Set<String> firstOfO, Set<String> firstOfC,
		Set<Readings> readings) {

	static final Found NOTHING = new Found(0, 0, 0, Set.of(), Set.of(), Set.of(), Set.of());

	Found and(Found other) {
		return new Found(this.worlds + other.worlds, this.quiescent + other.quiescent, this.files + other.files,
				both(this.acts, other.acts), both(this.firstOfO, other.firstOfO), both(this.firstOfC, other.firstOfC),
				both(this.readings, other.readings));
	}

	private static <T> Set<T> both(Set<T> one, Set<T> other) {
		Set<T> all = new HashSet<>(one);
		all.addAll(other);
		return Set.copyOf(all);
	}

}
