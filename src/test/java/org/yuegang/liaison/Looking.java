package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

/**
 * Looks at a page as a careful reader would: nothing untranslated, nothing out of reach for some readers, nothing wider
 * than the screen, no Chinese passed off as English. Every screen is kept in {@code target/screenshots} to be looked at.
 */
final class Looking {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final int PHONE = 360;

	private static final String CHINESE_CALLED_ENGLISH = """
			() => {
				const found = [];
				const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				while (walker.nextNode()) {
					const parent = walker.currentNode.parentElement;
					if (/[\\u4e00-\\u9fff]/.test(walker.currentNode.data) && parent.closest('[lang]').lang === 'en') {
						found.push(walker.currentNode.data.trim());
					}
				}
				return found;
			}""";

	private int shot;

	/** As it stands on a desk. */
	void look(Page page, String name) {
		keep(page, name);
		assertThat(page.content()).as(name).doesNotContain("??");
		assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
			.filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
			.extracting(violation -> name + ": " + violation.getId() + " " + violation.getNodes().getFirst().getHtml())
			.isEmpty();
		assertThat((List<?>) page.evaluate(CHINESE_CALLED_ENGLISH)).as(name).isEmpty();
	}

	/** On a phone. */
	void narrow(Page page, String name) {
		var desk = page.viewportSize();
		page.setViewportSize(PHONE, 740);
		keep(page, name);
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(PHONE);
		page.setViewportSize(desk.width, desk.height);
	}

	/** On paper. */
	void print(Page page, String name) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		keep(page, name);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private void keep(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(SCREENSHOTS.resolve("%02d-%s.png".formatted(++this.shot, name))));
	}

}
