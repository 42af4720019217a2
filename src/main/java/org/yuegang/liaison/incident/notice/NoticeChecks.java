package org.yuegang.liaison.incident.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.codelist.Code;
import org.yuegang.liaison.codelist.Codelists;
import org.yuegang.liaison.incident.notice.NeededFacts.Needed;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.LocalTimes;

/**
 * What a notice lacks for a step, what may not pass at all, and what an officer should look at again. An entry may be
 * promised, <em>not yet known, by …</em>, except kind, urgency and subject (clause 一 para 5).
 */
@Component
public final class NoticeChecks {

	private final Codelists codelists;

	private final UnitsOfMeasure units;

	public NoticeChecks(Codelists codelists, UnitsOfMeasure units) {
		this.units = units;
		this.codelists = codelists;
	}

	/** The facts this step needs that are neither there nor promised: code {@code missing}, one for each place. */
	public List<FieldProblem> missing(Notice notice, Step step, Instant at) {
		Set<Fact> promised = promised(notice);
		return lacking(notice, step, at).entrySet()
			.stream()
			.filter(lacking -> !promised.contains(lacking.getKey()))
			.flatMap(lacking -> lacking.getValue().stream())
			.distinct()
			.map(pointer -> FieldProblem.of(pointer, "missing"))
			.toList();
	}

	/**
	 * What may not pass: a promise already due ({@code promise-past}), or taken back without having been made
	 * ({@code promise-not-made}); a grade that stays on its side ({@code grade}).
	 * @param made the duty keys of the promises of earlier versions
	 */
	public List<FieldProblem> refused(Notice notice, Set<String> made, Instant at) {
		List<FieldProblem> problems = new ArrayList<>(PromiseChecks.problems(notice.promises(), made, at));
		Confidentiality confidentiality = notice.confidentiality();
		if (confidentiality != null && confidentiality.grade() != null) {
			String grade = confidentiality.grade();
			boolean unpublished = confidentiality.embargoUntil() != null && confidentiality.embargoUntil().isAfter(at);
			String passes = this.codelists.find("grades", grade, day(at))
				.map(code -> code.attribute("passes"))
				.orElse("NEVER");
			if (!passes.equals("ALWAYS") && !(passes.equals("BEFORE_PUBLICATION") && unpublished)) {
				problems.add(FieldProblem.of("/confidentiality/grade", "grade", grade));
			}
		}
		return problems;
	}

	/** {@link #missing} and {@link #refused} together: none means the step may be taken. */
	public List<FieldProblem> problems(Notice notice, Step step, Set<String> made, Instant at) {
		return Stream.concat(missing(notice, step, at).stream(), refused(notice, made, at).stream()).toList();
	}

	/**
	 * Whether a notice tells a fact that an earlier one promised: it is there, as issue needs it, and it is not what was
	 * there when it was promised.
	 */
	public boolean tells(Fact fact, Notice notice, Notice promising, Instant at) {
		Object told = FactValue.of(fact, notice);
		return FactValue.isGiven(told) && !told.equals(FactValue.of(fact, promising))
				&& !lacking(notice, Step.ISSUE, at).containsKey(fact);
	}

	/** The promises of the notice, and one by {@code by} for whatever ISSUE would still need; for ISSUE_URGENTLY. */
	public List<Promise> promisesForUrgentIssue(Notice notice, Instant by, Instant at) {
		Map<String, Promise> promises = new LinkedHashMap<>();
		notice.promises().forEach(promise -> promises.put(promise.field(), promise));
		lacking(notice, Step.ISSUE, at).keySet()
			.forEach(fact -> promises.putIfAbsent(fact.field(), Promise.of(fact, by)));
		return List.copyOf(promises.values());
	}

	/** What an officer should look at again before issue. Nothing here refuses: a quoted label is lawful. */
	public List<FieldProblem> warnings(Notice notice, Instant at) {
		return Stream.concat(
				NoticeWarnings.of(notice, this.units, new CategoryWarnings(this.codelists, day(at))).stream(),
				told(notice, at)).toList();
	}

	/** Promises of facts that the notice tells: their clocks run on, which is right only while more is to come. */
	private Stream<FieldProblem> told(Notice notice, Instant at) {
		Set<Fact> lacking = lacking(notice, Step.ISSUE, at).keySet();
		Set<Fact> needed = StepTable.of(notice.kind(), Step.ISSUE, code -> true)
			.stream()
			.map(Needed::fact)
			.collect(Collectors.toSet());
		return IntStream.range(0, notice.promises().size())
			.filter(index -> !notice.promises().get(index).isWithdrawn())
			.filter(index -> Fact.of(notice.promises().get(index).field())
				.filter(fact -> needed.contains(fact) && !lacking.contains(fact))
				.isPresent())
			.mapToObj(index -> FieldProblem.of("/promises/" + index + "/by", "promise-told"));
	}

	private Map<Fact, List<String>> lacking(Notice notice, Step step, Instant at) {
		Predicate<String> specialAction = code -> this.codelists.find("measures", code, day(at))
			.map((Code measure) -> measure.attribute("action").equals("true"))
			.orElse(false);
		Map<Fact, List<String>> lacking = new LinkedHashMap<>();
		for (Needed needed : StepTable.of(notice.kind(), step, specialAction)) {
			List<String> pointers = needed.lacking().apply(notice);
			if (!pointers.isEmpty()) {
				lacking.computeIfAbsent(needed.fact(), fact -> new ArrayList<>()).addAll(pointers);
			}
		}
		return lacking;
	}

	private static Set<Fact> promised(Notice notice) {
		Set<Fact> promised = EnumSet.noneOf(Fact.class);
		notice.promises().forEach(promise -> Fact.of(promise.field()).filter(Fact::mayBePromised).ifPresent(promised::add));
		return promised;
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, LocalTimes.ZONE);
	}

}
