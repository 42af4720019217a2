package org.yuegang.liaison.meeting.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.meeting.MeetingDraftPurpose;
import org.yuegang.liaison.meeting.MeetingView;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.Person;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form of each act of a meeting: its fields, what there is to choose from, and what stands in it at first. */
@Component
class MeetingForms {

	private final Units units;

	private final LocalTimes times;

	private final Sentences sentences;

	private final Clock clock;

	private final JsonMapper json = JsonConfiguration.mapper();

	MeetingForms(Units units, LocalTimes times, Sentences sentences, Clock clock) {
		this.units = units;
		this.times = times;
		this.sentences = sentences;
		this.clock = clock;
	}

	Choices choices(MeetingAct act, MeetingView view) {
		Map<String, List<Option>> picks = new HashMap<>();
		switch (act) {
			case PROPOSE -> {
				picks.put("incidents", view.incidents()
					.stream()
					.map(incident -> new Option(incident.id().toString(),
							incident.number() != null ? incident.number() : String.valueOf(incident.ref())))
					.toList());
				picks.put("chairs.unit", units());
			}
			case AGREE -> picks.put("time", view.proposal() == null ? List.of() : times(view.proposal().form().times()));
			case AGREE_MOVE -> {
				picks.put("time", view.openOffer() == null ? List.of() : times(view.openOffer().offer().times()));
				picks.put("round", view.openOffer() == null ? List.of() : same(String.valueOf(view.openOffer().round())));
			}
			case CONVENE -> picks.put("invited.unit", units());
			case HOLD -> picks.put("attendance.unit", units());
			case PROPOSE_MINUTES -> picks.put("decisions.owner", units());
			case AGREE_MINUTES -> {
				picks.put("revision", view.minutes() == null ? List.of() : revision(view.minutes().revision()));
				picks.put("hash", view.minutes() == null ? List.of() : read(view.minutes().hash()));
			}
			case CONCLUDE -> picks.put("hash", view.minutes() == null ? List.of() : read(view.minutes().hash()));
			case COMPLETE_ITEM -> picks.put("item", items(view));
			default -> {
				// The others choose nothing.
			}
		}
		return Choices.among(picks);
	}

	/** A draft where there is one; those who were to come, where it is told who came; else what is not a choice. */
	ObjectNode initial(MeetingAct act, MeetingView view) {
		ObjectNode body = this.json.createObjectNode();
		switch (act) {
			case PROPOSE -> body.setAll(draft(view, MeetingDraftPurpose.PROPOSAL));
			case PROPOSE_MINUTES -> body.setAll(draft(view, MeetingDraftPurpose.MINUTES));
			case HOLD -> body.set("attendance", this.json.valueToTree(expected(view)));
			case AGREE_MOVE -> body.put("round", view.openOffer() == null ? 0 : view.openOffer().round());
			case AGREE_MINUTES -> body.put("revision", view.minutes() == null ? 0 : view.minutes().revision());
			default -> {
				// Nothing is filled in beforehand.
			}
		}
		return body;
	}

	private ObjectNode draft(MeetingView view, MeetingDraftPurpose purpose) {
		return view.drafts()
			.stream()
			.filter(draft -> draft.purpose() == purpose)
			.map(draft -> (ObjectNode) draft.content())
			.findFirst()
			.orElseGet(this.json::createObjectNode);
	}

	private static List<Person> expected(MeetingView view) {
		List<Person> people = new ArrayList<>(view.proposal() == null ? List.of() : view.proposal().form().chairs());
		if (view.convened() != null) {
			view.convened()
				.form()
				.invited()
				.stream()
				.filter(invited -> people.stream().noneMatch(invited::isAlike))
				.forEach(people::add);
		}
		return people;
	}

	private List<Option> items(MeetingView view) {
		List<Option> items = new ArrayList<>();
		if (view.minutes() != null) {
			view.minutes().minutes().decisions().forEach(decision -> items.add(new Option(String.valueOf(items.size() + 1),
					(items.size() + 1) + ". " + decision.text().in(this.sentences.language()))));
		}
		return items;
	}

	private List<Option> times(List<Instant> offered) {
		return offered.stream()
			.map(time -> new Option(time.toString(), this.times.absolute(time, this.sentences.language())))
			.toList();
	}

	private List<Option> units() {
		return this.units.codes()
			.stream()
			.map(code -> new Option(code,
					this.units.of(code, this.clock.instant()).name().in(this.sentences.language())))
			.toList();
	}

	private List<Option> revision(int number) {
		return List.of(new Option(String.valueOf(number), words("meeting.revision", String.valueOf(number))));
	}

	/** The hash is chosen by whoever says that they have read what it stands for. */
	private List<Option> read(String hash) {
		return List.of(new Option(hash, words("meeting.hash.read", hash)));
	}

	private String words(String key, String argument) {
		return this.sentences.of(key, List.of(argument), this.sentences.language());
	}

	private static List<Option> same(String value) {
		return List.of(new Option(value, value));
	}

}
