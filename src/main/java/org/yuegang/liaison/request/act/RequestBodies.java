package org.yuegang.liaison.request.act;

import java.util.List;

import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a request's acts: the officer's form as it is, and beside it {@code basis}. */
public final class RequestBodies {

	private static final String BASIS = "basis";

	private final JsonMapper json = JsonConfiguration.mapper();

	private final RecordReader reader = RecordReader.ofRecords();

	private final RecordReader typed = new RecordReader((list, code) -> true);

	/** What an act carries. */
	public record Body(RequestForm form, Basis basis) {
	}

	/** The form alone, as an officer sends it. */
	public Reading<RequestForm> readForm(RequestAct act, JsonNode form) {
		return readForm(this.typed, act, form);
	}

	private static Reading<RequestForm> readForm(RecordReader reader, RequestAct act, JsonNode form) {
		return switch (reader.read(form, act.form())) {
			case Reading.Read<?>(Object value) -> new Reading.Read<>((RequestForm) value);
			case Reading.Unreadable<?>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems);
		};
	}

	/** The body of an act, made here or received; strict, because it was written by {@link #write}. */
	public Reading<Body> read(RequestAct made, Act act) {
		if (!(act.body() instanceof ObjectNode whole) || !whole.has(BASIS)) {
			return new Reading.Unreadable<>(List.of(FieldProblem.of("/" + BASIS, "missing")));
		}
		ObjectNode form = whole.deepCopy();
		JsonNode basis = form.remove(BASIS);
		return switch (readForm(this.reader, made, form)) {
			case Reading.Read<RequestForm>(RequestForm value) -> withBasis(value, basis);
			case Reading.Unreadable<RequestForm>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems);
		};
	}

	public ObjectNode write(RequestForm form, Basis basis) {
		ObjectNode body = this.json.valueToTree(form);
		body.set(BASIS, this.json.valueToTree(basis));
		return body;
	}

	private Reading<Body> withBasis(RequestForm form, JsonNode basis) {
		return switch (this.reader.read(basis, Basis.class)) {
			case Reading.Read<Basis>(Basis value) -> new Reading.Read<>(new Body(form, value));
			case Reading.Unreadable<Basis>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems.stream()
				.map(problem -> new FieldProblem("/" + BASIS + problem.pointer(), problem.code(), problem.arguments()))
				.toList());
		};
	}

}
