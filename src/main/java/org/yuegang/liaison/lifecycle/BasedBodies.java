package org.yuegang.liaison.lifecycle;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of the acts of a feature whose cases are built of their steps (decision 019): the officer's form as it is, and
 * beside it {@code basis}, what the maker's node adds.
 *
 * @param <A> the feature's acts
 * @param <F> what is filled in for one
 * @param <B> what the node adds
 * @param <R> both together, as an act carries them
 */
public abstract class BasedBodies<A, F, B extends Record, R> {

	private static final String BASIS = "basis";

	private final JsonMapper json = JsonConfiguration.mapper();

	/** For what was accepted before, here or by the other node. */
	private final RecordReader records = RecordReader.ofRecords();

	private final RecordReader forms;

	private final Function<A, Class<? extends Record>> form;

	private final Class<B> basis;

	private final BiFunction<F, B, R> body;

	/**
	 * @param forms reads what an officer sends
	 * @param form the record that an act's form is read into
	 */
	protected BasedBodies(RecordReader forms, Function<A, Class<? extends Record>> form, Class<B> basis,
			BiFunction<F, B, R> body) {
		this.forms = forms;
		this.form = form;
		this.basis = basis;
		this.body = body;
	}

	/** The form alone, as an officer sends it. */
	public final Reading<F> readForm(A act, JsonNode form) {
		return readForm(this.forms, act, form);
	}

	@SuppressWarnings("unchecked")
	private Reading<F> readForm(RecordReader reader, A act, JsonNode form) {
		return switch (reader.read(form, this.form.apply(act))) {
			case Reading.Read<?>(Object value) -> new Reading.Read<>((F) value);
			case Reading.Unreadable<?>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems);
		};
	}

	/** The body of an act, made here or received; strict, because it was written by {@link #write}. */
	public final Reading<R> read(A made, Act act) {
		if (!(act.body() instanceof ObjectNode whole) || !whole.has(BASIS)) {
			return new Reading.Unreadable<>(List.of(FieldProblem.of("/" + BASIS, "missing")));
		}
		ObjectNode form = whole.deepCopy();
		JsonNode added = form.remove(BASIS);
		return switch (readForm(this.records, made, form)) {
			case Reading.Read<F>(F value) -> withBasis(value, added);
			case Reading.Unreadable<F>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems);
		};
	}

	public final ObjectNode write(F form, B added) {
		ObjectNode body = this.json.valueToTree(form);
		body.set(BASIS, this.json.valueToTree(added));
		return body;
	}

	private Reading<R> withBasis(F form, JsonNode added) {
		return switch (this.records.read(added, this.basis)) {
			case Reading.Read<B>(B value) -> new Reading.Read<>(this.body.apply(form, value));
			case Reading.Unreadable<B>(List<FieldProblem> problems) -> new Reading.Unreadable<>(problems.stream()
				.map(problem -> new FieldProblem("/" + BASIS + problem.pointer(), problem.code(), problem.arguments()))
				.toList());
		};
	}

}
