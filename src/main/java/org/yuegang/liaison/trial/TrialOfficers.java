package org.yuegang.liaison.trial;

import java.util.List;
import java.util.Set;

import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;

/**
 * The nine officers a side has in the trial, in drills and in tests: one to a role, named by the seat and not after
 * anybody. The liaison officer also is the deputy whom the ladder calls second.
 */
public final class TrialOfficers {

	private TrialOfficers() {
	}

	/** @param unit {@code GD} or {@code HK} */
	public static List<Appointment> of(String unit) {
		boolean guangdong = unit.equals("GD");
		return List.of(seat(unit, "drafter", Role.DRAFTER, "擬稿員", "拟稿人", guangdong ? post("食品安全協調處主任科員", "食品安全协调处主任科员")
				: post("行政主任（食物）", "行政主任（食物）")),
				seat(unit, "verifier", Role.VERIFIER, "核實員", "核实人", guangdong ? post("食品安全協調處副處長", "食品安全协调处副处长")
						: post("助理秘書長（食物）", "助理秘书长（食物）")),
				seat(unit, "issuer", Role.ISSUER, "簽發員", "签发人", guangdong ? post("食品安全協調處處長", "食品安全协调处处长")
						: post("首席助理秘書長（食物）", "首席助理秘书长（食物）")),
				seat(unit, "liaison", Role.LIAISON_OFFICER, "聯絡員", "联络员", guangdong ? post("港澳聯絡專員", "港澳联络专员")
						: post("高級行政主任（內地聯絡）", "高级行政主任（内地联络）")),
				seat(unit, "duty", Role.DUTY_OFFICER, "當值員", "值班员", guangdong ? post("應急值班室值班員", "应急值班室值班员")
						: post("當值主任", "值班主任")),
				seat(unit, "head", Role.HEAD, "負責人", "负责人", guangdong ? post("辦公室主任", "办公室主任")
						: post("副秘書長（食物）", "副秘书长（食物）")),
				seat(unit, "convenor", Role.CONVENING_OFFICIAL, "會議召集人", "会议召集人",
						guangdong ? post("辦公室專職副主任", "办公室专职副主任") : post("常任秘書長（食物）", "常任秘书长（食物）")),
				seat(unit, "auditor", Role.AUDITOR, "審核員", "审计员", guangdong ? post("內部審計員", "内部审计员")
						: post("內部審核主任", "内部审核主任")),
				seat(unit, "admin", Role.ADMINISTRATOR, "系統管理員", "系统管理员", guangdong ? post("信息中心管理員", "信息中心管理员")
						: post("系統經理", "系统经理")));
	}

	private static Appointment seat(String unit, String seat, Role role, String hant, String hans, BilingualText post) {
		boolean guangdong = unit.equals("GD");
		String code = (guangdong ? "gd." : "hk.") + seat;
		BilingualText name = BilingualText.of((guangdong ? "粵方" : "港方") + hant + "甲", (guangdong ? "粤方" : "港方") + hans + "甲");
		Officer officer = new Officer(code, unit, name, post, Set.of(role),
				guangdong ? Language.ZH_HANS_CN : Language.ZH_HANT_HK);
		return new Appointment(officer, code + "@" + (guangdong ? "gd" : "hk") + ".example", null,
				role == Role.LIAISON_OFFICER, true);
	}

	private static BilingualText post(String hant, String hans) {
		return BilingualText.of(hant, hans);
	}

}
