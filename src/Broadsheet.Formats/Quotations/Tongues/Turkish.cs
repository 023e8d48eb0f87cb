namespace Broadsheet.Formats.Quotations.Tongues;

internal static class Turkish
{
    public static SpeechTongue Tongue { get; } = new("tr")
    {
        IsVerbLast = true,
        Verbs = WordList.Of("dedi diyor dediler söyledi söylüyor söylediler belirtti açıkladı vurguladı ifade ekledi anlattı konuştu kaydetti bildirdi duyurdu yazdı sordu yanıtladı uyardı savundu diyerek diyen diye dile aktardı paylaştı değerlendirdi cevapladı ifadesini ifadelerini kullandı açıklamasını yaptı yanıtını verdi şeklinde konuşan sözlerini belirten söyleyen açıklayan vurgulayan cevabını dile getiren sürdürdü tamamladı hatırlattı iddia öne"),
        Quoting = WordList.Of("diyen belirten söyleyen açıklayan vurgulayan konuşan kaydeden"),
        Auxiliaries = WordList.Of("etti eden şunları şöyle de da ise da getirdi"),
        Pronouns = WordList.Of("o onlar"),
        Articles = WordList.Of("bay bayan sayın"),
        Offices = WordList.Of("bakan* başkan* müdür* sözcü* vali* kaptan* profesör* bakanı* avukat* direktör* hoca* öğretmen* üyesi* mühendis* başmühendis* hakem* savcı* hakim* yargıç* komutan* şef* elçi* büyükelçi* milletvekil* temsilci* yönetici* teknik genel antrenör* yazar* oyuncu* doktor* profesör*"),
        According = SpeechTongue.Phrases("göre"),
        To = SpeechTongue.Phrases(""),
        Listeners = WordList.Of("gazetecilere muhabirlere ajansına basına gazetesine meclise meclisine kanalına konseye konseyine muhabirine"),
        Days = WordList.Of("pazartesi salı çarşamba perşembe cuma cumartesi pazar dün bugün ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık günü"),
        BeforeDays = WordList.Of("geçen bu "),
        Joints = WordList.Of("ve için ile ancak ama sonra önce olarak gibi"),
    };
}
