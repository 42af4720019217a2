package org.yuegang.liaison.incident;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Recent;

/** The incidents of this node, to be read. */
@Component
public class Incidents {

	private final IncidentTable table;

	private final Drafts drafts;

	private final LocalNumbers numbers;

	private final NodeIdentity node;

	private final Clock clock;

	private final SingletonSupplier<List<LinkedMeetings>> meetings;

	private final Recent<UUID, UUID> known = new Recent<>(10_000);

	Incidents(IncidentTable table, Drafts drafts, LocalNumbers numbers, NodeIdentity node, Clock clock,
			ObjectProvider<LinkedMeetings> meetings) {
		this.table = table;
		this.drafts = drafts;
		this.numbers = numbers;
		this.node = node;
		this.clock = clock;
		this.meetings = SingletonSupplier.of(() -> meetings.orderedStream().toList());
	}

	/** The incident as folded; empty while there is only a draft. */
	public Optional<Incident> find(UUID id) {
		return this.table.find(id);
	}

	/** @throws IllegalStateException when no act founded such an incident here */
	public Incident require(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("No incident " + id));
	}

	/** The incident, or what stands for it while there is only a draft. */
	public Optional<Incident> findOrWritten(UUID id) {
		return find(id).or(() -> this.drafts.find(id, DraftPurpose.NOTICE.name()).map(this::written));
	}

	/** The case of this reference, if there is one and the officer may see cases; the two are not told apart. */
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.numbers.subjectOf(officer, ref).filter(this::isKnown);
	}

	/** A case that was there once is there for good, be it as a draft. */
	private boolean isKnown(UUID id) {
		return this.known.find(id, () -> findOrWritten(id).map(Incident::id)).isPresent();
	}

	/** This node's reference of the case. */
	public String ref(UUID id) {
		return this.numbers.refOf(id).orElseThrow(() -> new IllegalStateException("No local number for " + id));
	}

	public List<LinkedMeeting> meetingsOf(UUID id) {
		return this.meetings.obtain().stream().flatMap(port -> port.of(id).stream()).toList();
	}

	public Headline headline(Incident incident) {
		return incident.headline(meetingsOf(incident.id()));
	}

	private Incident written(Draft draft) {
		Notice notice = NoticeReader.restore(draft.content());
		return Incident.beingWritten(draft.subject(), this.node.unit(), this.node.peer(), notice.modeOrActual(),
				draft.updatedAt());
	}

}
