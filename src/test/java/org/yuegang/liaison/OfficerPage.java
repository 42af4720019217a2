package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What one officer does in his browser: he opens pages, presses buttons, fills in forms, and looks. */
final class OfficerPage {

	private final Page page;

	private final String url;

	private final Looking looking;

	/** @param url of the officer's own node */
	OfficerPage(Page page, String url, Looking looking) {
		this.page = page;
		this.url = url;
		this.looking = looking;
	}

	void open(String path) {
		this.page.navigate(this.url + path);
	}

	/** Opens the present page once more, which asks for the sign-in, and comes back to it. */
	void signIn(String code) {
		reload();
		fill("code", code);
		fill("password", TestNode.PASSWORD);
		press("form[action='/sign-in'] .govuk-button");
	}

	/** The same officer's second window. */
	OfficerPage another() {
		return new OfficerPage(this.page.context().newPage(), this.url, this.looking);
	}

	/** The browser's own way back. */
	void back() {
		this.page.goBack();
	}

	/** No node answers any more, or again. */
	void offline(boolean offline) {
		this.page.context().setOffline(offline);
	}

	/** Leaves a field, as one does before the next: the page saves by itself. */
	void leave(String name) {
		this.page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> field(name).first().blur());
	}

	/** The same, waiting for what the page says of it. */
	void leaveAndRead(String name, String sentence) {
		field(name).first().blur();
		this.page.waitForFunction("sentence => document.querySelector('#saved').textContent.includes(sentence)", sentence);
	}

	String path() {
		return this.page.url().substring(this.url.length());
	}

	void reload() {
		this.page.reload();
	}

	/** Opens the first case of a tab of the desk. @param cases {@code incidents}, {@code meetings} or {@code requests} */
	void first(String tab, String cases) {
		open("/?tab=" + tab);
		press(".app-desk-number[href^='/" + cases + "/']");
	}

	/** Follows a link or sends a form, and waits for the page it leads to. */
	void press(String selector) {
		this.page.waitForNavigation(() -> this.page.locator(selector).first().click(new Locator.ClickOptions().setForce(true)));
	}

	void speak(String language) {
		press(".app-languages [value='" + language + "']");
	}

	void fill(String name, String text) {
		field(name).first().fill(text);
	}

	/** Both texts of a prose. */
	void write(String name, String simplified, String traditional) {
		fill(name + "/zhHans", simplified);
		fill(name + "/zhHant", traditional);
	}

	void time(String name, String date, String time) {
		fill(name, date);
		fill(name + "#time", time);
	}

	void select(String name, String value) {
		this.page.locator("select[name='" + name + "']").selectOption(value);
	}

	void choose(String name, String value) {
		this.page.locator("[name='" + name + "'][value='" + value + "']").check(force());
	}

	void chooseFirst(String name) {
		field(name).first().check(force());
	}

	void tick(String name) {
		this.page.locator("[name='" + name + "'][type='checkbox']").all().forEach(box -> box.check(force()));
	}

	String value(String name) {
		return field(name).inputValue();
	}

	int count(String selector) {
		return this.page.locator(selector).count();
	}

	boolean isTicked(String name) {
		return field(name).isChecked();
	}

	/** Whether on a phone the whole of the one stands above the other. */
	boolean isAbove(String selector, String other) {
		var desk = this.page.viewportSize();
		this.page.setViewportSize(360, 740);
		var one = this.page.locator(selector).first().boundingBox();
		boolean above = one.y + one.height <= this.page.locator(other).first().boundingBox().y;
		this.page.setViewportSize(desk.width, desk.height);
		return above;
	}

	String text(String selector) {
		return this.page.locator(selector).first().textContent();
	}

	/** Fills in one step of a notice and goes back to the list of steps. */
	void step(String step, Runnable filling) {
		press("a[href*='/edit/" + step + "']");
		filling.run();
		look("step-" + step);
		press(".govuk-button-group [value='save']");
		assertThat(this.page.url()).endsWith("/edit");
	}

	/** Makes an act of the case or meeting at hand: the button, the form, the button that names it. */
	void act(String act, Runnable filling) {
		press("a[href$='/acts/" + act + "']");
		filling.run();
		look("act-" + act.toLowerCase(Locale.ROOT));
		press("form[action$='/acts/" + act + "'] .govuk-button-group .govuk-button");
		assertThat(this.page.url()).as(text("main")).endsWith("done=" + act);
	}

	void look(String name) {
		this.looking.look(this.page, name);
	}

	void narrow(String name) {
		this.looking.narrow(this.page, name);
	}

	void print(String name) {
		this.looking.print(this.page, name);
	}

	private Locator field(String name) {
		return this.page.locator("[name='" + name + "']");
	}

	private static Locator.CheckOptions force() {
		return new Locator.CheckOptions().setForce(true);
	}

}
