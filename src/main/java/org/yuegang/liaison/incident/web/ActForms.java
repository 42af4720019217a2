package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeNames;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.Option;
import org.yuegang.liaison.system.form.RecordFields;

/** The form of each act: its fields, and what of the case there is to choose from. */
@Component
class ActForms {

	private final NoticeChoices choices;

	private final NoticeNames names;

	private final DutyWords duties;

	private final LocalTimes times;

	private final Units units;

	private final NodeIdentity node;

	private final Sentences sentences;

	private final Clock clock;

	ActForms(NoticeChoices choices, NoticeNames names, DutyWords duties, LocalTimes times, Units units, NodeIdentity node,
			Sentences sentences, Clock clock) {
		this.choices = choices;
		this.names = names;
		this.duties = duties;
		this.times = times;
		this.units = units;
		this.node = node;
		this.sentences = sentences;
		this.clock = clock;
	}

	/** The labels are named by the form: {@code form.acknowledge.firstAction}. */
	static List<Field> fields(IncidentAct act) {
		Class<? extends Form> form = act.form().orElseThrow(Cases::notFound);
		String name = form.getSimpleName();
		return RecordFields.of(form, "form." + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
	}

	/** @param content what the act is about to send; null where it sends none */
	Choices choices(IncidentAct act, IncidentView view, @Nullable Notice content) {
		Map<String, List<Option>> picks = new HashMap<>();
		switch (act) {
			case ACKNOWLEDGE -> readBack(view.notice(), picks);
			case ANSWER_RETURN -> picks.put("question", questions(view));
			case UPDATE, CORRECT -> {
				picks.put("answers", questions(view));
				confirmed(content, picks);
			}
			case ISSUE, INFORMATION_COPY -> confirmed(content, picks);
			case STAND_DOWN -> picks.put("escalation", escalations(view));
			case REPORT_ONWARD -> picks.put("recipient", recipients(view));
			case STOP_CLOCK, LOG_CALL -> picks.put("duty", duties(view, false));
			case RESUME_CLOCK -> picks.put("duty", duties(view, true));
			default -> {
				// Nothing of the case is chosen in the others.
			}
		}
		return Choices.among(picks);
	}

	/** Each text is confirmed by itself, with the names in it that the converter wrote. */
	private void confirmed(@Nullable Notice content, Map<String, List<Option>> picks) {
		List<BilingualText> names = content == null ? List.of() : this.names.converted(content);
		picks.put("confirmed", Stream.of(Form.ConfirmedText.values()).map(text -> {
			String label = words("code.ConfirmedText." + text);
			String here = names.stream()
				.map(name -> text == Form.ConfirmedText.zhHant ? name.zhHant() : name.zhHans())
				.collect(Collectors.joining(words("notice.separator")));
			return new Option(text.name(), here.isEmpty() ? label : words("form.confirmed.names", label, here));
		}).toList());
	}

	/** What is acknowledged is read back thing by thing; nothing is ticked beforehand. */
	private void readBack(@Nullable Notice notice, Map<String, List<Option>> picks) {
		List<Option> products = new ArrayList<>();
		List<Option> hazards = new ArrayList<>();
		List<Option> lots = new ArrayList<>();
		if (notice != null) {
			notice.products().forEach(product -> {
				if (product.name() != null) {
					BilingualText name = product.name();
					products.add(new Option(name.zhHant() == null ? String.valueOf(name.zhHans()) : name.zhHant(),
							name.in(language())));
				}
				product.lots().stream().filter(lot -> lot.number() != null).forEach(lot -> lots.add(new Option(lot.number(),
						lot.isUnknown() ? words("notice.lot.unknown") : String.valueOf(lot.number()))));
			});
			notice.hazards().stream().filter(hazard -> hazard.code() != null).forEach(hazard -> hazards
				.add(new Option(hazard.code(), this.choices.term("hazards", String.valueOf(hazard.code())))));
		}
		picks.put("products", distinct(products));
		picks.put("hazards", distinct(hazards));
		picks.put("lots", distinct(lots));
	}

	private List<Option> questions(IncidentView view) {
		return view.questions()
			.stream()
			.filter(question -> !question.isAnswered())
			.map(question -> new Option(question.act().toString(), words("form.question.of",
					String.valueOf(question.version()), this.times.absolute(question.at(), language()))))
			.toList();
	}

	private List<Option> escalations(IncidentView view) {
		return view.openAlarms()
			.stream()
			.filter(alarm -> alarm.escalates() && alarm.unit().equals(this.node.unit()))
			.map(alarm -> new Option(alarm.act().toString(), this.times.absolute(alarm.at(), language())))
			.toList();
	}

	/** Those who are still to be told. */
	private List<Option> recipients(IncidentView view) {
		return this.units.onwardRecipients(this.node.unit(), this.clock.instant())
			.stream()
			.filter(recipient -> view.duties()
				.stream()
				.anyMatch(duty -> duty.isOpen() && duty.key().startsWith("REPORT_ONWARD/")
						&& duty.key().endsWith("/" + recipient.code())))
			.map(recipient -> new Option(recipient.code(), recipient.name().in(language())))
			.toList();
	}

	private List<Option> duties(IncidentView view, boolean stopped) {
		Instant now = this.clock.instant();
		return view.duties()
			.stream()
			.filter(Duty::isOpen)
			.filter(duty -> (duty.stoppedUntil() != null) == stopped)
			.map(duty -> new Option(duty.key(), this.duties.place(duty.debtor(), language()) + " "
					+ this.duties.name(duty, language()) + " " + this.duties.clock(duty, language(), now)))
			.toList();
	}

	private static List<Option> distinct(List<Option> options) {
		return options.stream().distinct().toList();
	}

	private Language language() {
		return this.sentences.language();
	}

	private String words(String key, String... arguments) {
		return this.sentences.of(key, List.of(arguments), language());
	}

}
