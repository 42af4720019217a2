package org.yuegang.liaison.incident.state;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.Body;

/** An incident about to be another one: names the fields that an act changes and leaves the rest. */
final class IncidentChange {

	private final Incident before;

	private Handling handling;

	private int revision;

	private @Nullable Paper paper;

	private Body.@Nullable SharedNumber number;

	private Content content;

	private List<Version> versions;

	private List<Acknowledgement> acknowledgements;

	private List<Question> questions;

	private List<Closure> closures;

	private @Nullable UUID openClosure;

	private Tracing tracing;

	private @Nullable Referral referral;

	private Owed owed;

	private IncidentChange(Incident before) {
		this.before = before;
		this.handling = before.handling();
		this.revision = before.revision();
		this.paper = before.paper();
		this.number = before.number();
		this.content = before.content();
		this.versions = before.versions();
		this.acknowledgements = before.acknowledgements();
		this.questions = before.questions();
		this.closures = before.closures();
		this.openClosure = before.openClosure();
		this.tracing = before.tracing();
		this.referral = before.referral();
		this.owed = before.owed();
	}

	static IncidentChange of(Incident before) {
		return new IncidentChange(before);
	}

	IncidentChange handling(Handling value) {
		this.handling = value;
		return this;
	}

	IncidentChange revision(int value) {
		this.revision = value;
		return this;
	}

	IncidentChange paper(@Nullable Paper value) {
		this.paper = value;
		return this;
	}

	IncidentChange number(Body.@Nullable SharedNumber value) {
		this.number = value;
		return this;
	}

	IncidentChange content(Content value) {
		this.content = value;
		return this;
	}

	IncidentChange versions(List<Version> value) {
		this.versions = value;
		return this;
	}

	IncidentChange acknowledgements(List<Acknowledgement> value) {
		this.acknowledgements = value;
		return this;
	}

	IncidentChange questions(List<Question> value) {
		this.questions = value;
		return this;
	}

	IncidentChange closures(List<Closure> value) {
		this.closures = value;
		return this;
	}

	IncidentChange openClosure(@Nullable UUID value) {
		this.openClosure = value;
		return this;
	}

	IncidentChange tracing(Tracing value) {
		this.tracing = value;
		return this;
	}

	IncidentChange referral(@Nullable Referral value) {
		this.referral = value;
		return this;
	}

	IncidentChange owed(Owed value) {
		this.owed = value;
		return this;
	}

	Incident done() {
		return new Incident(this.before.id(), this.before.origin(), this.before.counterpart(), this.before.mode(),
				this.handling, this.revision, this.paper, this.number, this.content, this.versions,
				this.acknowledgements, this.questions, this.closures, this.openClosure, this.tracing, this.referral,
				this.owed);
	}

}
