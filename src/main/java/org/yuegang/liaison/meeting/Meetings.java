package org.yuegang.liaison.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.system.Officer;

/** The meetings of this node, to be read. */
@Component
public class Meetings {

	/** By id as text, which both nodes order alike. */
	static final Comparator<Meeting> BY_ID = Comparator.comparing(meeting -> meeting.id().toString());

	private final MeetingTable table;

	private final Drafts drafts;

	private final LocalNumbers numbers;

	Meetings(MeetingTable table, Drafts drafts, LocalNumbers numbers) {
		this.table = table;
		this.drafts = drafts;
		this.numbers = numbers;
	}

	/** The meeting as folded; empty while there is only a draft of its proposal. */
	public Optional<Meeting> find(UUID id) {
		return this.table.find(id);
	}

	/** @throws IllegalStateException when nobody proposed such a meeting here */
	public Meeting require(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("No meeting " + id));
	}

	/** The meeting of this reference, or its draft, if there is one and the officer may see cases. */
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.numbers.subjectOf(officer, ref).filter(this::isKnown);
	}

	/** This node's reference. */
	public String ref(UUID id) {
		return this.numbers.refOf(id).orElseThrow(() -> new IllegalStateException("No local number for " + id));
	}

	/** The meetings linked with an incident, whatever their state, in the order in which they were proposed. */
	public List<Meeting> ofIncident(UUID incident) {
		return this.table.ofIncident(incident)
			.stream()
			.sorted(Comparator.comparing((Meeting meeting) -> meeting.proposed().at()).thenComparing(BY_ID))
			.toList();
	}

	/**
	 * Whether a meeting of the same kind and lower id on one of its incidents is agreed or convened, so that this one
	 * waits. Nothing is recorded of it: it passes when the other is held or cancelled.
	 */
	public boolean isSuperseded(Meeting meeting) {
		return isSuperseded(meeting, meeting.incidents()
			.stream()
			.flatMap(incident -> this.table.ofIncident(incident).stream())
			.toList());
	}

	/** The same from the meetings on its incidents, in any order. */
	static boolean isSuperseded(Meeting meeting, Collection<Meeting> linked) {
		return !meeting.state().isOver() && linked.stream()
			.anyMatch(other -> other.kind() == meeting.kind() && BY_ID.compare(other, meeting) < 0
					&& other.state().isAhead());
	}

	/** What is being written for a meeting. */
	public Optional<Draft> draft(UUID id, MeetingDraftPurpose purpose) {
		return this.drafts.find(id, purpose.name());
	}

	private boolean isKnown(UUID id) {
		return find(id).isPresent() || draft(id, MeetingDraftPurpose.PROPOSAL).isPresent();
	}

}
