namespace Broadsheet.Formats.PlainText;

/// <summary>Words of pages' furniture in the languages of the editions. A new language adds its own lines.</summary>
internal static class FurnitureWords
{
    /// <summary>Whole lines: share rows, menus, calls to act.</summary>
    public const string Rows = """
        advertisement|advertising|ad|sponsored|sponsored content|promoted|skip ad|share this|share this story|share this article|share on facebook|share on twitter|share on x|copy link|link copied|print|email|e-mail|save|saved|comments|comment|leave a comment|listen|listen to this story|listen to this article|listen to article|watch|watch live|live|subscribe|log in|login|register|my account|home|news|video|videos|photos|gallery|podcast|podcasts|newsletter|newsletters|most read|most popular|trending|top stories|latest|latest news|more|more news|more stories|skip to content|skip to main content|back to top|view all|see all|show more|load more|facebook|twitter|x|telegram|whatsapp|linkedin|reddit|instagram|youtube|tiktok|messenger|vkontakte|odnoklassniki|viber|threads|bluesky|mastodon|follow us|next|previous|accept|accept all|reject|reject all|cookie settings|about us|contact|contact us|contacts|privacy policy|privacy|terms of use|advertise|careers|rss|sitemap|weather|jobs|culture and arts menu|follow|opens in a new window|image source|in pictures
        publicidad|anuncio|compartir|copiar enlace|imprimir|guardar|comentarios|escuchar|escuchar la noticia|suscríbete|suscribirse|iniciar sesión|inicio|portada|lo más leído|más leídas|últimas noticias|ver más|ver todo|siguiente|anterior|aceptar|rechazar|síguenos|menú|buscar|vídeo|vídeos|fotos|contacto|aviso legal|política de privacidad|enviar por correo|descargar|boletín|en directo
        إعلان|إعلانات|شارك|مشاركة|شارك المقال|نسخ الرابط|طباعة|حفظ|تعليقات|التعليقات|استمع|استمع للخبر|اشترك|تسجيل الدخول|الرئيسية|الأكثر قراءة|آخر الأخبار|المزيد|عرض الكل|التالي|السابق|موافق|تابعنا|القائمة|بحث|فيديو|صور|اتصل بنا|من نحن|سياسة الخصوصية|تحميل|فيسبوك|تويتر|واتساب|تلغرام|تيليغرام|بودكاست|بث مباشر|النشرة البريدية
        publicité|partager|copier le lien|imprimer|enregistrer|commentaires|écouter|écouter l'article|écouter l’article|s'abonner|s’abonner|se connecter|accueil|les plus lus|à la une|dernières actualités|voir plus|voir tout|suivant|précédent|accepter|tout accepter|refuser|suivez-nous|rechercher|vidéo|vidéos|photos|nous contacter|mentions légales|politique de confidentialité|télécharger|envoyer|en direct|réagir
        anzeige|werbung|teilen|link kopieren|drucken|merken|speichern|kommentare|anhören|artikel anhören|abonnieren|anmelden|einloggen|registrieren|startseite|meistgelesen|mehr|mehr anzeigen|alle anzeigen|weiter|zurück|akzeptieren|alle akzeptieren|ablehnen|folgen sie uns|menü|suche|suchen|video|bilder|kontakt|impressum|datenschutz|herunterladen|per e-mail teilen|merkliste|vorlesen
        реклама|поделиться|скопировать ссылку|ссылка скопирована|печать|распечатать|сохранить|комментарии|слушать|прослушать|подписаться|подписывайтесь|войти|регистрация|главная|самое читаемое|популярное|последние новости|все новости|ещё|еще|показать ещё|далее|назад|принять|следите за нами|меню|поиск|видео|фото|контакты|о нас|скачать|вконтакте|одноклассники|телеграм|подкасты|прямой эфир|лента новостей|в закладки
        广告|分享|分享到|复制链接|打印|收藏|评论|收听|订阅|登录|注册|首页|热门|最新|最新消息|更多|查看更多|下一篇|上一篇|接受|关注我们|菜单|搜索|视频|图片|联系我们|关于我们|隐私政策|下载|微信|微博|播客|直播|返回顶部|廣告|分享至|訂閱|登入|首頁
        विज्ञापन|शेयर करें|साझा करें|लिंक कॉपी करें|प्रिंट|सेव करें|टिप्पणियां|सुनें|खबर सुनें|सब्सक्राइब करें|लॉग इन|होम|सबसे ज्यादा पढ़ी गई|ताजा खबरें|और देखें|सभी देखें|अगला|पिछला|स्वीकार करें|मेनू|खोजें|वीडियो|तस्वीरें|संपर्क करें|फॉलो करें|पॉडकास्ट|डाउनलोड
        início|publicidade|compartilhar|partilhar|copiar link|imprimir|salvar|comentários|ouvir|ouvir a notícia|assine|assinar|entrar|página inicial|mais lidas|últimas notícias|ver mais|ver tudo|próximo|aceitar|siga-nos|menu|buscar|pesquisar|fotos|contato|baixar|ao vivo|continua após a publicidade|continua depois da publicidade
        reklam|paylaş|bağlantıyı kopyala|yazdır|kaydet|yorumlar|dinle|haberi dinle|abone ol|giriş yap|ana sayfa|anasayfa|en çok okunanlar|son dakika|son haberler|daha fazla|tümünü gör|sonraki|önceki|kabul et|bizi takip edin|menü|ara|fotoğraflar|iletişim|indir|gizlilik politikası|canlı yayın
        広告|シェア|シェアする|リンクをコピー|印刷|保存|コメント|聴く|記事を聴く|購読|ログイン|会員登録|ホーム|トップ|ランキング|人気記事|最新ニュース|もっと見る|一覧|次へ|前へ|同意する|フォロー|メニュー|検索|動画|写真|お問い合わせ|ダウンロード|ツイート|ポッドキャスト|pr
        آگهی|تبلیغات|اشتراک گذاری|اشتراک‌گذاری|کپی لینک|چاپ|ذخیره|نظرات|دیدگاه‌ها|بشنوید|اشتراک|ورود|ثبت نام|صفحه اصلی|پربازدیدترین|پربازدیدها|آخرین اخبار|بیشتر|مشاهده همه|بعدی|قبلی|منو|جستجو|ویدیو|عکس|تماس با ما|درباره ما|دانلود|پادکست
        פרסומת|שתפו|שיתוף|העתקת קישור|העתק קישור|הדפסה|שמירה|תגובות|האזינו|האזנה לכתבה|הירשמו|התחברות|ראשי|דף הבית|הנקראות ביותר|חדשות אחרונות|עוד|הצג הכל|הבא|הקודם|תפריט|חיפוש|וידאו|תמונות|צור קשר|אודות|הורדה|פודקאסט|פודקאסטים|עקבו אחרינו
        """;

    /// <summary>Starts of lines that speak to the visitor about the page.</summary>
    public const string Boxes = """
        we use cookies|this site uses cookies|this website uses cookies|by continuing to use|accept cookies|sign up for our|sign up to our|subscribe to our|get our newsletter|get the newsletter|join our newsletter|enter your email|advertisement |story continues below|article continues below|continue reading below|support our journalism|follow us on|listen to this article|your browser does not support|javascript is|please enable|download our app|have a tip|you can share this|share this story|share this article|subscribe to |sign up for |sign up to |join us on|join our |for more stories|read the full|click here|stay up to date|stay tuned|get the latest|get our best|thanks for reading|thank you for reading|if you like this story|if you enjoyed|add us as|add rt|this article was originally|this story was originally|the statements, views and opinions|got a story|send us your|comments are closed|view comments|show comments|scan the qr|turn on notifications|watch the full|listen to the full|most read 
        utilizamos cookies|usamos cookies|este sitio utiliza|este sitio usa|suscríbete a|suscríbase a|recibe nuestro|apúntate a|regístrate para|síguenos en|tu navegador no|si te ha gustado|¡compártelo|comparte esta|comparta esta|conoce las noticias|únete a|suscríbete
        نستخدم ملفات تعريف|يستخدم هذا الموقع|اشترك في نشرتنا|اشترك في النشرة|اشتركوا في|تابعونا على|تابعنا على|تابعوا|شاركوا|انضموا إلى|حمّل تطبيق|حمل تطبيق
        nous utilisons des cookies|ce site utilise|inscrivez-vous à|abonnez-vous à|recevez notre|suivez-nous sur|votre navigateur ne|partagez cet|rejoignez-nous|téléchargez notre
        wir verwenden cookies|wir nutzen cookies|diese website verwendet|melden sie sich für|abonnieren sie|newsletter abonnieren|folgen sie uns|ihr browser unterstützt|mehr zum thema|teilen sie diesen|laden sie unsere|durch die sperrung
        мы используем cookie|мы используем файлы|этот сайт использует|сайт использует|подпишитесь на|подписывайтесь на|читайте нас в|следите за нами в|ваш браузер не|подписывайтесь|присоединяйтесь|ошибка в тексте|нашли ошибку|заметили ошибку|выделите её|выделите ее|добавьте rt|добавить в избранное|больше новостей|делитесь новостью|ещё больше|еще больше
        我们使用cookie|本网站使用|本站使用|订阅我们|扫描二维码|关注我们的|您的浏览器
        हम कुकीज़|यह साइट कुकीज़|यह वेबसाइट कुकीज़|हमारे न्यूज़लेटर|हमें फॉलो करें
        este site usa|este site utiliza|inscreva-se na|inscreva-se em|assine nossa|assine a nossa|receba nossa|siga-nos no|seu navegador não|compartilhe esta|clique aqui|participe do|receba as notícias
        bu site çerez|çerezleri kullanıyoruz|bültenimize|bizi takip edin|tarayıcınız
        当サイトでは|このサイトは|クッキーを使用|ニュースレターに登録|メールマガジン|お使いのブラウザ
        این سایت از کوکی|ما از کوکی|در خبرنامه|عضویت در خبرنامه|ما را در
        אתר זה משתמש|אנו משתמשים בעוגיות|הירשמו לניוזלטר|עקבו אחרינו ב|הדפדפן שלך
        """;

    /// <summary>What leads to another story.</summary>
    public const string Related = """
        read more|read also|also read|related|related stories|related articles|related news|related topics|see also|more on this story|more on this|you may also like|you might also like|recommended|recommended for you|most read|don't miss|don’t miss|further reading|watch also|more from|editor's picks|editors' picks|up next|what to read next
        lea también|lee también|leer más|leer también|te puede interesar|le puede interesar|también te puede interesar|más información|noticias relacionadas|artículos relacionados|relacionado|relacionadas|ver también|más noticias|te recomendamos
        اقرأ أيضا|اقرأ أيضاً|اقرأ ايضا|إقرأ أيضا|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|ذات صلة|شاهد أيضا|شاهد أيضاً|قد يهمك|قد يهمك أيضا|طالع أيضا|لقراءة المزيد
        lire aussi|à lire aussi|lire la suite|a lire aussi|à lire également|lire également|sur le même sujet|articles liés|voir aussi|à voir aussi|dans la même rubrique|pour aller plus loin
        lesen sie auch|lesen sie mehr|mehr lesen|auch interessant|mehr zum thema|mehr dazu|das könnte sie auch interessieren|verwandte artikel|siehe auch|weiterlesen|zum thema
        читайте также|читать также|читать далее|читайте ещё|читайте еще|по теме|материалы по теме|похожие материалы|смотрите также|другие новости|подробнее|ещё по теме|еще по теме|вам может быть интересно
        延伸阅读|相关阅读|相关新闻|相关报道|推荐阅读|阅读更多|更多阅读|另请参阅|猜你喜欢|您可能感兴趣|延伸閱讀|相關新聞
        यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|संबंधित खबरें|संबंधित ख़बरें|यह भी देखें
        leia também|leia mais|veja também|saiba mais|notícias relacionadas|matérias relacionadas|relacionados|veja mais|ler mais
        ayrıca okuyun|bunu da okuyun|ilgili haberler|ilgili haber|devamını oku|benzer haberler|şunlar da ilginizi çekebilir|daha fazla oku|okumaya devam et
        関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|続きを読む|おすすめ記事|こちらもおすすめ|関連する記事|もっと読む
        بیشتر بخوانید|همچنین بخوانید|اخبار مرتبط|مطالب مرتبط|ادامه مطلب|بخوانید|خبرهای مرتبط
        קראו גם|קרא גם|קראו עוד|עוד בנושא|כתבות נוספות|כתבות קשורות|אולי יעניין אותך|לקריאה נוספת
        """;

    /// <summary>Footers of copyright.</summary>
    public const string Rights = """
        all rights reserved|rights reserved.|todos los derechos reservados|جميع الحقوق محفوظة|كل الحقوق محفوظة|tous droits réservés|alle rechte vorbehalten|все права защищены|版权所有|保留所有权利|सर्वाधिकार सुरक्षित|todos os direitos reservados|tüm hakları saklıdır|無断転載|無断複写|تمامی حقوق|کلیه حقوق|כל הזכויות שמורות|copyright ©|may not be reproduced
        """;
}
