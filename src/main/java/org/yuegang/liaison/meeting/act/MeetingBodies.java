package org.yuegang.liaison.meeting.act;

import java.util.List;

import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a meeting's acts: the officer's form as it is, and beside it {@code basis}. */
public final class MeetingBodies {

	private static final String BASIS = "basis";

	private final JsonMapper json = JsonConfiguration.mapper();

	private final RecordReader reader = RecordReader.ofRecords();

	/** What an act carries. */
	public record Body(MeetingForm form, Basis basis) {
	}

	/** The form alone, as an officer sends it. */
	public Reading<MeetingForm> readForm(MeetingAct act, JsonNode form) {
		return switch (this.reader.read(form, act.form())) {
			case Reading.Read<?>(Object value) -> new Reading.Read<>((MeetingForm) value);
			case Reading.Unreadable<?>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems);
		};
	}

	/** The body of an act, made here or received; strict, because it was written by {@link #write}. */
	public Reading<Body> read(MeetingAct made, Act act) {
		if (!(act.body() instanceof ObjectNode whole) || !whole.has(BASIS)) {
			return new Reading.Unreadable<>(List.of(FieldProblem.of("/" + BASIS, "missing")));
		}
		ObjectNode form = whole.deepCopy();
		JsonNode basis = form.remove(BASIS);
		return switch (readForm(made, form)) {
			case Reading.Read<MeetingForm>(MeetingForm value) -> withBasis(value, basis);
			case Reading.Unreadable<MeetingForm>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems);
		};
	}

	public ObjectNode write(MeetingForm form, Basis basis) {
		ObjectNode body = this.json.valueToTree(form);
		body.set(BASIS, this.json.valueToTree(basis));
		return body;
	}

	private Reading<Body> withBasis(MeetingForm form, JsonNode basis) {
		return switch (this.reader.read(basis, Basis.class)) {
			case Reading.Read<Basis>(Basis value) -> new Reading.Read<>(new Body(form, value));
			case Reading.Unreadable<Basis>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems.stream()
				.map(problem -> new FieldProblem("/" + BASIS + problem.pointer(), problem.code(), problem.arguments()))
				.toList());
		};
	}

}
