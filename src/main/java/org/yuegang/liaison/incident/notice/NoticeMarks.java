package org.yuegang.liaison.incident.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * What is different in a notice from an earlier version, by where it stands in the newer one, so that it can be marked
 * there while it is read.
 *
 * @param changed by pointer: what was added or changed
 * @param removed by the pointer of a list or a field: what stood there; what it refers to by index is led to the newer
 * version
 */
public record NoticeMarks(Map<String, ChangeKind> changed, Map<String, List<JsonNode>> removed) {

	/** Nothing to mark. */
	public static final NoticeMarks NONE = new NoticeMarks(Map.of(), Map.of());

	public NoticeMarks {
		changed = Map.copyOf(changed);
		removed = Map.copyOf(removed);
	}

	public static NoticeMarks between(Notice before, Notice after) {
		return new TreeDifference(NoticeReader.write(before), NoticeReader.write(after)).marks();
	}

	/** What became of what stands at the pointer: added as a whole, or changed somewhere in it; empty when neither. */
	public Optional<ChangeKind> at(String pointer) {
		if (this.changed.get(pointer) == ChangeKind.ADDED) {
			return Optional.of(ChangeKind.ADDED);
		}
		boolean touched = this.changed.keySet().stream().anyMatch(place -> isWithin(place, pointer))
				|| hasRemoved(pointer);
		return touched ? Optional.of(ChangeKind.CHANGED) : Optional.empty();
	}

	/** What stood at the pointer, or in the list at the pointer, and does no longer. */
	public List<JsonNode> removedAt(String pointer) {
		return this.removed.getOrDefault(pointer, List.of());
	}

	/** Whether something is gone at the pointer or below it. */
	public boolean hasRemoved(String pointer) {
		return this.removed.keySet().stream().anyMatch(place -> isWithin(place, pointer));
	}

	private static boolean isWithin(String place, String pointer) {
		return place.equals(pointer) || place.startsWith(pointer + "/");
	}

}
