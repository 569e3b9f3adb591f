// Names of months, in lower case, as dates have them: whole or in their usual short forms,
// inflected where a language does.
#pragma once

#include <array>
#include <string_view>

namespace stillpage {

// One string for each month; names between spaces. Languages: English, German, French, Spanish,
// Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Russian,
// Ukrainian, Greek, Turkish, Indonesian, Hungarian, Romanian, Arabic, Hebrew, Persian's Gregorian
// months.
inline constexpr std::array<std::string_view, 12> kMonthNames = {
    " january jan januar jän jänner janvier janv enero ene janeiro gennaio gen januari tammikuuta "
    "stycznia styczeń "
    "ledna leden января янв январь січня ιανουαρίου ιαν ocak januar január ianuarie يناير ינואר "
    "ژانویه ",
    " february feb februar februari février févr fév febrero fevereiro fev febbraio helmikuuta "
    "lutego luty února únor "
    "февраля фев февраль лютого φεβρουαρίου φεβ şubat február februarie فبراير פברואר فوریه "
    "pebruari ",
    " march mar märz mär mrz mars marzo março maart mrt maaliskuuta marca marzec března březen "
    "марта "
    "мар март березня "
    "μαρτίου μαρ mart maret március martie مارس מרץ marts ",
    " april apr avril avr abril abr aprile huhtikuuta kwietnia kwiecień dubna duben апреля апр "
    "апрель квітня απριλίου "
    "απρ nisan április aprilie أبريل ابريل אפריל آوریل ",
    " may mai mayo maio maggio mag mei maj toukokuuta maja května květen мая май травня μαΐου "
    "μαϊου mayıs május مايو "
    "מאי ",
    " june jun juni juin junio junho giugno giu kesäkuuta czerwca czerwiec června červen июня июн "
    "июнь червня ιουνίου "
    "ιουν haziran június iunie يونيو יוני ژوئن ",
    " july jul juli juillet juil julio julho luglio lug heinäkuuta lipca lipiec července červenec "
    "июля июл июль липня "
    "ιουλίου ιουλ temmuz július iulie يوليو יולי ژوئیه ",
    " august aug août agosto ago agustus augusti augustus elokuuta sierpnia sierpień srpna srpen "
    "августа авг август "
    "серпня αυγούστου αυγ ağustos augusztus أغسطس اغسطس אוגוסט اوت ",
    " september sep sept septembre septiembre setiembre setembro set settembre syyskuuta września "
    "wrzesień září "
    "сентября сен сентябрь вересня σεπτεμβρίου σεπ eylül szeptember septembrie سبتمبر ספטמבר "
    "سپتامبر ",
    " october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta października "
    "październik října říjen "
    "октября окт октябрь жовтня οκτωβρίου οκτ ekim október octombrie أكتوبر اكتوبر אוקטובר اکتبر ",
    " november nov novembre noviembre novembro marraskuuta listopada listopad listopadu ноября ноя "
    "ноябрь листопада "
    "νοεμβρίου νοε kasım november noiembrie نوفمبر נובמבר نوامبر ",
    " december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des "
    "joulukuuta grudnia grudzień "
    "prosince prosinec декабря дек декабрь грудня δεκεμβρίου δεκ aralık decembrie ديسمبر דצמבר "
    "دسامبر ",
};

}  // namespace stillpage
