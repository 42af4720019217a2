package org.yuegang.liaison.incident.state;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Signatory;
import tools.jackson.databind.json.JsonMapper;

/** The acts that make a version: issue, update, correction and withdrawal. All of them are the filing unit's. */
final class Versions {

	private Versions() {
	}

	static Incident apply(Incident state, Act act, IncidentAct type, Body body) {
		if (!act.unit().equals(state.origin())) {
			return state;
		}
		return switch (body) {
			case Body.Issued issued -> issued(state, act, type, issued);
			case Body.Updated updated -> updated(state, act, type, updated);
			case Body.Withdrawn withdrawn -> withdrawn(state, act, withdrawn);
			default -> state;
		};
	}

	private static Incident issued(Incident state, Act act, IncidentAct type, Body.Issued issued) {
		if (state.handling().isIssued()) {
			return state;
		}
		Version version = version(act, type, issued.version(), issued.preparedBy(), true, null,
				issued.notice().promises(), null);
		return IncidentChange.of(with(state, act, version, issued.terms()))
			.handling(Handling.NOTIFIED)
			.number(issued.number())
			.content(Content.of(act.id(), issued.notice()))
			.done();
	}

	private static Incident updated(Incident state, Act act, IncidentAct type, Body.Updated updated) {
		if (!state.handling().isIssued() || state.handling() == Handling.WITHDRAWN) {
			return state;
		}
		Version version = version(act, type, updated.version(), updated.preparedBy(), updated.material(),
				updated.answers(), updated.notice().promises(), updated.ended());
		return IncidentChange.of(with(state, act, version, updated.terms()))
			.handling(Handling.NOTIFIED)
			.openClosure(null)
			.content(Content.of(act.id(), updated.notice()))
			.questions(state.questions()
				.stream()
				.map(asked -> asked.act().equals(updated.answers()) ? asked.answeredBy(act.id(), act.at()) : asked)
				.toList())
			.done();
	}

	private static Incident withdrawn(Incident state, Act act, Body.Withdrawn withdrawn) {
		if (!state.handling().isIssued() || state.handling() == Handling.WITHDRAWN) {
			return state;
		}
		Version version = version(act, IncidentAct.WITHDRAW, withdrawn.version(), withdrawn.preparedBy(), true, null,
				List.of(), null);
		return IncidentChange.of(with(state, act, version, withdrawn.terms()))
			.handling(Handling.WITHDRAWN)
			.openClosure(null)
			.done();
	}

	private static Version version(Act act, IncidentAct type, int number, List<Signatory> preparedBy, boolean material,
			@Nullable UUID answers, @Nullable List<Promise> promises, Body.@Nullable PromisesEnded ended) {
		return new Version(number, act.id(), type, act.at(), act.officer(), preparedBy, material, answers,
				promises == null ? List.of() : promises, ended, null, null, false);
	}

	private static Incident with(Incident state, Act act, Version version, Terms terms) {
		List<Version> versions = new ArrayList<>(state.versions());
		versions.add(version);
		return IncidentChange.of(state)
			.versions(versions)
			.owed(state.owed().with(new Owed.ByAct(act.id(), act.at(), version.number(), terms)))
			.done();
	}

	/** Marks the number as used, even where the act would have had no effect: it was told to the other side. */
	static List<Version> withVoided(List<Version> versions, Act act, JsonMapper json) {
		IncidentAct type = IncidentAct.of(act).filter(IncidentAct::isOfVersions).orElse(null);
		if (type == null) {
			return versions;
		}
		List<Version> all = new ArrayList<>(versions);
		Version voided = switch (json.treeToValue(act.body(), type.body())) {
			case Body.Issued issued -> version(act, type, issued.version(), issued.preparedBy(), true, null, List.of(),
					null);
			case Body.Updated updated -> version(act, type, updated.version(), updated.preparedBy(), updated.material(),
					updated.answers(), List.of(), null);
			case Body.Withdrawn withdrawn ->
				version(act, type, withdrawn.version(), withdrawn.preparedBy(), true, null, List.of(), null);
			default -> throw new IllegalStateException(type + " makes no version");
		};
		all.add(voided.asVoid());
		return all;
	}

}
