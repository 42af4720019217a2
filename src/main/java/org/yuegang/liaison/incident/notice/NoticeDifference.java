package org.yuegang.liaison.incident.notice;

import java.util.List;

/**
 * The difference between two versions of a notice, field by field. Entries of a list are the same entry when they are
 * about the same thing (a lot by its number, a hazard by its code), wherever they stand in the list.
 *
 * @param material whether the other side must acknowledge again: products, hazards, lots, regulation number,
 * effective date or change, quantity or place of distribution, results, measures taken or lifted, risk decision, people
 * affected, or urgency changed
 */
public record NoticeDifference(List<Change> changes, boolean material) {

	public NoticeDifference {
		changes = List.copyOf(changes);
	}

	public static NoticeDifference between(Notice before, Notice after) {
		List<Change> changes = new TreeDifference(NoticeReader.write(before), NoticeReader.write(after)).changes();
		return new NoticeDifference(changes, changes.stream().anyMatch(Change::material));
	}

}
