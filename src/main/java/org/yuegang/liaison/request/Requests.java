package org.yuegang.liaison.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.system.Officer;

/** The requests of this node, to be read. */
@Component
public class Requests {

	private final RequestTable table;

	private final Drafts drafts;

	private final LocalNumbers numbers;

	Requests(RequestTable table, Drafts drafts, LocalNumbers numbers) {
		this.table = table;
		this.drafts = drafts;
		this.numbers = numbers;
	}

	/** The request as folded; empty while there is only a draft of its question. */
	public Optional<Request> find(UUID id) {
		return this.table.find(id);
	}

	/** @throws IllegalStateException when nobody asked such a request here */
	public Request require(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("No request " + id));
	}

	/** The request of this reference, or its draft, if there is one and the officer may see cases. */
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.numbers.subjectOf(officer, ref).filter(id -> find(id).isPresent() || draft(id).isPresent());
	}

	/** This node's reference. */
	public String ref(UUID id) {
		return this.numbers.refOf(id).orElseThrow(() -> new IllegalStateException("No local number for " + id));
	}

	/** The requests about an incident and those it was filed because of, whatever their state, oldest first. */
	public List<Request> ofIncident(UUID incident) {
		return this.table.ofIncident(incident);
	}

	/** What is being written of a question. */
	public Optional<Draft> draft(UUID id) {
		return this.drafts.find(id, RequestDraftPurpose.QUESTION.name());
	}

}
