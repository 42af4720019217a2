package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A result against each side's own limit. The same value may be lawful on one side and unlawful on the other; both
 * stand side by side and neither is hidden.
 */
public record LimitVerdict(Verdict origin, Verdict other) {

	/** 不得檢出, 不准使用, 禁用, 不可含有, not allowed: any amount is too much. */
	private static final Pattern BAN = Pattern.compile("不得|不准|不可|禁[用止]|not (allowed|permitted|detectable)|nil",
			Pattern.CASE_INSENSITIVE);

	public static LimitVerdict of(LabResult result, UnitsOfMeasure units) {
		return new LimitVerdict(verdict(result, result.limitOrigin(), units),
				verdict(result, result.limitOther(), units));
	}

	/** Lawful there, unlawful here. */
	public boolean differs() {
		return this.origin != Verdict.UNDECIDED && this.other != Verdict.UNDECIDED && this.origin != this.other;
	}

	private static Verdict verdict(LabResult result, @Nullable Limit limit, UnitsOfMeasure units) {
		if (limit == null || result.operator() == null) {
			return Verdict.UNDECIDED;
		}
		boolean ban = limit.value() == null ? limit.text() != null && BAN.matcher(limit.text()).find()
				: limit.value().signum() == 0;
		return switch (result.operator()) {
			case DETECTED -> ban ? Verdict.UNLAWFUL : Verdict.UNDECIDED;
			case NOT_DETECTED -> ban ? Verdict.LAWFUL : notDetected(result, limit, units);
			case EQ, LT, LE, GT, GE -> ban ? banned(result) : measured(result, limit, units);
		};
	}

	private static Verdict banned(LabResult result) {
		BigDecimal value = result.value();
		if (value == null || result.operator() == LimitOperator.LT || result.operator() == LimitOperator.LE) {
			return Verdict.UNDECIDED;
		}
		return value.signum() > 0 || result.operator() == LimitOperator.GT ? Verdict.UNLAWFUL
				: result.operator() == LimitOperator.EQ ? Verdict.LAWFUL : Verdict.UNDECIDED;
	}

	/** Nothing found says nothing about a limit below what the method can find. */
	private static Verdict notDetected(LabResult result, Limit limit, UnitsOfMeasure units) {
		if (limit.value() == null) {
			return Verdict.UNDECIDED;
		}
		OptionalInt order = order(result.lod(), result, limit, units);
		return result.lod() == null || order.isPresent() && order.getAsInt() <= 0 ? Verdict.LAWFUL : Verdict.UNDECIDED;
	}

	private static Verdict measured(LabResult result, Limit limit, UnitsOfMeasure units) {
		OptionalInt found = order(result.value(), result, limit, units);
		if (found.isEmpty()) {
			return Verdict.UNDECIDED;
		}
		int order = found.getAsInt();
		return switch (result.operator()) {
			case EQ -> order > 0 ? Verdict.UNLAWFUL : Verdict.LAWFUL;
			case LT, LE -> order <= 0 ? Verdict.LAWFUL : Verdict.UNDECIDED;
			case GT -> order >= 0 ? Verdict.UNLAWFUL : Verdict.UNDECIDED;
			case GE -> order > 0 ? Verdict.UNLAWFUL : Verdict.UNDECIDED;
			case DETECTED, NOT_DETECTED -> Verdict.UNDECIDED;
			case null -> Verdict.UNDECIDED;
		};
	}

	private static OptionalInt order(@Nullable BigDecimal value, LabResult result, Limit limit, UnitsOfMeasure units) {
		return units.measurement(value, result.unit())
			.flatMap(found -> units.measurement(limit.value(), limit.unit() == null ? result.unit() : limit.unit())
				.map(found::comparedTo))
			.orElse(OptionalInt.empty());
	}

}
