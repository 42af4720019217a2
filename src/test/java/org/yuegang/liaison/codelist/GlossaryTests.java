package org.yuegang.liaison.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;

class GlossaryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private final Scripts scripts = new Scripts();

	private final Glossary glossary = new Glossary(new Codelists(new ClassPathResource("shipped/codelist.yaml")),
			this.scripts);

	private final TextConverter converter = new TextConverter(this.glossary, this.scripts);

	@ParameterizedTest
	@CsvSource({ "ZH_HANS_CN, 进口商已回收该产品, 回收, 召回", "ZH_HANS_CN, 检出除害剂残余超标, 除害剂残余, 农药残留",
			"ZH_HANS_CN, 檢出除害劑殘餘, 除害劑殘餘, 农药残留", "ZH_HANT_HK, 已召回該批產品, 召回, 回收",
			"ZH_HANT_HK, 檢出農藥殘留, 農藥殘留, 除害劑殘餘", "ZH_HANT_HK, 樣本的菌落總數超標, 菌落總數, 總含菌量",
			"ZH_HANS_CN, 食物样品, 食物, 食品" })
	void namesTheReadersOwnWord(Language language, String text, String found, String own) {
		assertThat(this.glossary.hits(text, language, ProperNames.NONE, TODAY)).extracting(Glossary.Hit::found, Glossary.Hit::own)
			.containsExactly(Tuple.tuple(found, own));
		assertThat(this.glossary.hits(text, language, ProperNames.NONE, TODAY))
			.allSatisfy(hit -> assertThat(text.substring(hit.start(), hit.end())).isEqualTo(hit.found()));
	}

	@ParameterizedTest
	@CsvSource({ "ZH_HANS_CN, 该产品已召回", "ZH_HANT_HK, 該產品已回收", "ZH_HANS_CN, 发生食物中毒", "ZH_HANT_HK, 食物安全", "ZH_HANS_CN, 孔雀石绿", "ZH_HANS_CN, 食物安全中心", "ZH_HANT_HK, 違反食品安全法", "ZH_HANS_CN, 请回复", "ZH_HANS_CN, 召开紧急高层会议" })
	void leavesAReadersOwnWordsAlone(Language language, String text) {
		assertThat(this.glossary.hits(text, language, ProperNames.NONE, TODAY)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "進口商已回收有關產品，樣本檢出除害劑殘餘。, 进口商已召回有关产品，样品检出农药残留。", "發生食物中毒, 发生食物中毒", "食物安全, 食品安全",
			"食物環境衞生署, 食物环境卫生署", "頭髮, 头发", "驗出過量，請回覆, 检出超量，请回复", "啟動調查, 启动调查", "會議記錄, 会议纪要" })
	void draftsASimplifiedTextInMainlandWords(String traditional, String simplified) {
		assertThat(this.converter.completed(new BilingualText(traditional, null), ProperNames.NONE, TODAY).zhHans()).isEqualTo(simplified);
	}

	@ParameterizedTest
	@CsvSource({ "样品检出农药残留，已召回。, 樣本檢出除害劑殘餘，已回收。", "卫生部门, 衞生部門", "供港食品, 供港食物", "依据食品安全国家标准, 依據食品安全國家標準", "头发, 頭髮",
			"检出超量，请反馈, 驗出過量，請回覆", "启动调查, 啟動調查", "会议纪要, 會議記錄" })
	void draftsATraditionalTextInHongKongWords(String simplified, String traditional) {
		assertThat(this.converter.completed(new BilingualText(null, simplified), ProperNames.NONE, TODAY).zhHant()).isEqualTo(traditional);
	}

	@ParameterizedTest
	@CsvSource({ "涉事食品由中山好味食品厂生产, 涉事食物由中山好味食品廠生產", "依据《食品召回管理办法》召回, 依據《食品召回管理辦法》回收", "标签印有“食品”字样, 標籤印有“食品”字樣",
			"广州质量信息科技有限公司已召回食品, 廣州質量信息科技有限公司已回收食物", "好味食品专柜的食品, 好味食品專櫃的食物" })
	void changesNamesInScriptAlone(String simplified, String traditional) {
		ProperNames names = new ProperNames(Set.of("好味食品专柜"));
		assertThat(this.converter.completed(new BilingualText(null, simplified), names, TODAY).zhHant()).isEqualTo(traditional);
	}

	@Test
	void pointsOutNoWordWithinAName() {
		assertThat(this.glossary.hits("中山好味食品廠的食品，《食品召回管理辦法》", Language.ZH_HANT_HK, ProperNames.NONE, TODAY))
			.extracting(Glossary.Hit::start)
			.containsExactly(8);
		assertThat(this.converter.completedName(new BilingualText(null, "中山食品店")).zhHant()).isEqualTo("中山食品店");
	}

	@Test
	void completesOnlyWhatIsMissing() {
		assertThat(this.converter.completed(new BilingualText("已回收", null), ProperNames.NONE, TODAY))
			.isEqualTo(new BilingualText("已回收", "已召回"));
		assertThat(this.converter.completed(new BilingualText("甲", "乙"), ProperNames.NONE, TODAY)).isEqualTo(new BilingualText("甲", "乙"));
		assertThat(this.converter.completed(new BilingualText(null, null), ProperNames.NONE, TODAY)).isEqualTo(new BilingualText(null, null));
	}

}
