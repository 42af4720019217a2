package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Hazard;
import org.yuegang.liaison.incident.notice.Lot;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.Product;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import tools.jackson.databind.JsonNode;

/** Reads what was filled in for an act, strictly, and checks what can be checked without deciding. */
@Component
class FormReader {

	private final RecordReader records = new RecordReader((list, code) -> true);

	Reading<? extends Form> read(IncidentAct act, JsonNode body) {
		return act.form().<Reading<? extends Form>>map(type -> checked(this.records.read(body, type.asSubclass(Record.class)), act))
			.orElseGet(() -> new Reading.Unreadable<>(List.of(FieldProblem.of("/act", "unknown-code", act.name()))));
	}

	/**
	 * What is read back in an acknowledgement must be what was notified: every hazard and every lot of the version, so
	 * that nobody acknowledges something else.
	 */
	List<FieldProblem> readBack(Form.Acknowledge form, @Nullable Notice notice) {
		List<FieldProblem> problems = new ArrayList<>();
		if (notice != null) {
			compare("/hazards", form.hazards(), notice.hazards().stream().map(Hazard::code).toList(), problems);
			compare("/lots", form.lots(),
					notice.products().stream().flatMap(product -> product.lots().stream()).map(Lot::number).toList(),
					problems);
			for (int i = 0; i < notice.products().size(); i++) {
				Product product = notice.products().get(i);
				if (product.name() != null && !form.products().contains(product.name().zhHant())
						&& !form.products().contains(product.name().zhHans())) {
					problems.add(FieldProblem.of("/products", "not-read-back", product.name().zhHant() == null
							? String.valueOf(product.name().zhHans()) : product.name().zhHant()));
				}
			}
		}
		return problems;
	}

	/** What is wrong with the times of a form, seen from now. */
	List<FieldProblem> inTime(Form form, Instant now, Instant longestStop) {
		return switch (form) {
			case Form.StopClock stop when !stop.until().isAfter(now) -> List.of(FieldProblem.of("/until", "not-in-future"));
			case Form.StopClock stop when stop.until().isAfter(longestStop) ->
				List.of(FieldProblem.of("/until", "too-late", longestStop.toString()));
			case Form.LogCall call when call.calledAt().isAfter(now) ->
				List.of(FieldProblem.of("/calledAt", "in-future"));
			case Form.ReportOnward report when report.reportedAt().isAfter(now) ->
				List.of(FieldProblem.of("/reportedAt", "in-future"));
			case Form.Acknowledge taken when taken.nextReportAt() != null && !taken.nextReportAt().isAfter(now) ->
				List.of(FieldProblem.of("/nextReportAt", "not-in-future"));
			case Form.ActedOn acted when acted.doneAt() != null && acted.doneAt().isAfter(now) ->
				List.of(FieldProblem.of("/doneAt", "in-future"));
			default -> List.of();
		};
	}

	private static void compare(String pointer, List<String> readBack, List<@Nullable String> notified,
			List<FieldProblem> problems) {
		Set<String> wanted = new TreeSet<>(notified.stream().filter(each -> each != null).toList());
		Set<String> missing = new TreeSet<>(wanted);
		missing.removeAll(readBack);
		missing.forEach(each -> problems.add(FieldProblem.of(pointer, "not-read-back", each)));
		readBack.stream()
			.filter(each -> !wanted.contains(each))
			.forEach(each -> problems.add(FieldProblem.of(pointer, "not-notified", each)));
	}

	private Reading<? extends Form> checked(Reading<? extends Record> reading, IncidentAct act) {
		if (reading instanceof Reading.Unreadable<? extends Record>(List<FieldProblem> problems)) {
			return new Reading.Unreadable<>(problems);
		}
		Form form = (Form) ((Reading.Read<? extends Record>) reading).value();
		List<FieldProblem> problems = written(form);
		return problems.isEmpty() ? new Reading.Read<>(form) : new Reading.Unreadable<>(problems);
	}

	/** What is not written, or not confirmed, though the form asks for it. */
	List<FieldProblem> written(Form form) {
		return switch (form) {
			case Form.Texts texts -> confirmed(texts.confirmed());
			case Form.Update update -> confirmed(update.confirmed());
			case Form.ProposeClosure closure -> both(confirmed(closure.confirmed()), complete("/report", closure.report()));
			case Form.Reason reason -> given("/reason", reason.reason());
			case Form.Verify verify -> given("/basis", verify.basis());
			case Form.Acknowledge taken -> given("/firstAction", taken.firstAction());
			case Form.Question question -> given("/question", question.question());
			case Form.AnswerReturn answer -> given("/answer", answer.answer());
			case Form.ActedOn acted -> given("/what", acted.what());
			case Form.StandDown down -> given("/reason", down.reason());
			case Form.StopClock stop -> given("/reason", stop.reason());
			case Form.LogCall call -> given("/outcome", call.outcome());
			default -> List.of();
		};
	}

	private static List<FieldProblem> confirmed(List<Form.ConfirmedText> texts) {
		return List.of(Form.ConfirmedText.values())
			.stream()
			.filter(text -> !texts.contains(text))
			.map(text -> FieldProblem.of("/confirmed", "text-not-confirmed", text.name()))
			.toList();
	}

	private static List<FieldProblem> given(String pointer, BilingualText text) {
		return text.isEmpty() ? List.of(FieldProblem.of(pointer, "missing")) : List.of();
	}

	private static List<FieldProblem> complete(String pointer, BilingualText text) {
		return text.isComplete() ? List.of() : List.of(FieldProblem.of(pointer, "both-texts-needed"));
	}

	private static List<FieldProblem> both(List<FieldProblem> first, List<FieldProblem> second) {
		List<FieldProblem> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}

}
