// Names of units of time, in lower case, as "3 hours ago" has them: whole or in their usual short
// forms, inflected where a language does.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace stillpage {

struct AgeUnit {
  std::uint32_t seconds;
  std::string_view names;  // between spaces
};

// Languages: English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish,
// Norwegian, Finnish, Polish, Czech, Russian, Ukrainian, Greek, Turkish, Indonesian, Hungarian,
// Romanian, Arabic, Hebrew, Persian, Chinese, Japanese, Korean.
inline constexpr std::array<AgeUnit, 7> kAgeUnits = {{
    {1,
     " s sec secs second seconds sek sekunde sekunden sekunder secondes segundos secondi seconden "
     "sekuntia sekund sekundy секунд секунды δευτερόλεπτα saniye detik másodperce secunde ثانية "
     "ثوان שניות ثانیه 秒 秒鐘 秒钟 초 "},
    {60,
     " m min mins minute minutes minuten minuter minutter minutos minuti minuuttia minut minuty "
     "минут минуты минуту хвилин хвилини λεπτά dakika dk menit perce minute دقيقة دقائق דקות "
     "دقیقه 分 分鐘 分钟 분 "},
    {3600,
     " h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur timmar timme "
     "timer time tuntia tunti godz godzin godziny hodin hodiny часов часа час годин години ώρες "
     "ώρα saat sa jam órája ساعة ساعات שעות שעה ساعت 小时 小時 時間 시간 "},
    {86400,
     " d day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dager "
     "dage päivää päivä dni dzień den dny дней дня день днів дні ημέρες μέρες gün hari napja zile "
     "يوم أيام ימים יום روز 天 日 일 "},
    {604800,
     " w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken "
     "veckor vecka uger uge uker uke viikkoa tygodni tygodnie týdny týdnů недель недели неделю "
     "тижнів тижні εβδομάδες hafta minggu hete săptămâni أسبوع أسابيع שבועות שבוע هفته 周 週 週間 "
     "주 "},
    {2629800,
     " mo mos month months monat monate monaten mois mes meses mês mese mesi maand maanden månader "
     "månad måneder måned kuukautta miesięcy miesiące měsíci měsíců месяцев месяца месяц місяців "
     "місяці μήνες ay bulan hónapja luni شهر أشهر חודשים חודש ماه 个月 個月 か月 ヶ月 개월 달 "},
    {31557600,
     " y yr yrs year years jahr jahre jahren an ans año años ano anos anno anni jaar år vuotta lat "
     "lata roky let лет года год років роки χρόνια έτη yıl tahun éve ani سنة سنوات שנים שנה سال 年 "
     "년 "},
}};

}  // namespace stillpage
