package org.yuegang.liaison.incident.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Collections to which both sides add: kept in the order of the acts' ids, so that both nodes hold them alike however
 * the two streams crossed. Ids are compared by their text, which for UUIDv7 is the order of time.
 */
final class ById {

	private ById() {
	}

	static <T> List<T> add(List<T> all, T one, Function<T, UUID> id) {
		List<T> sorted = new ArrayList<>(all);
		sorted.add(one);
		sorted.sort(Comparator.comparing(each -> id.apply(each).toString()));
		return sorted;
	}

	/** Keeps the first by id where two acts did the same thing. */
	static Map<UUID, UUID> put(Map<UUID, UUID> all, UUID key, UUID by) {
		Map<UUID, UUID> next = new HashMap<>(all);
		next.merge(key, by, (left, right) -> left.toString().compareTo(right.toString()) <= 0 ? left : right);
		return next;
	}

}
