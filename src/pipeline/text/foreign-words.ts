/**
 * The commonest short words of languages in Latin letters, as an English reader reads them: marks folded away. Some are English words, too
 * ("die", "per", "hat", "plus"): they count on both sides.
 */
const LISTS = {
  de: `der das die und ist nicht ein eine einen einem einer eines ich du wir ihr sie er es mit auf zu den dem von vom zum zur sich auch wie
    aber wenn nur noch dich mich dir mir dein deine mein meine sein seine haben hat habe hast kann wird werden sind bist war jeden jeder alles
    alle immer im am an in so was wer wo bei nach aus uber fur dass als oder man heute morgen guten gute schonen herzlichen bitte danke sehr mehr
    kein keine keinen wird wurde muss soll will ihre ihren unser euch uns viel gut tag leben liebe`,
  es: `el la los las un una y o por para con sin se lo le les mas pero su sus al del de en que como cuando todo toda todos siempre nunca eres
    es esta este esto son muy hay tu ti si yo mi mis te no nos fue ser tiene tengo hacer puede dia dias feliz vida gracias hola bien buenos
    buenas donde porque ya solo casa ella ellos nosotros quiero`,
  fr: `le la les des du de et est une un dans que qui pour pas je tu vous nous avec sur ce cette ces il elle ils ne au aux mais ou plus son
    sa ses mon ma mes ton ta tes votre vos notre nos leur tout tous toute sont etre avoir fait bien jour en se si a y on comme par sans chaque
    quand tres merci bonjour bonne bon vie avez ai es suis etes c'est j'ai n'est d'un d'une l'on qu'il jamais toujours rien encore`,
  it: `il lo la gli le un una e ed di del della dei delle da dal dalla in nel nella con su per tra fra che chi non sono sei ho hai ha mi ti si
    ci vi questo questa quello ogni anche piu ma se come quando dove molto buon buona buongiorno giorno vita tutto tutti sempre mai grazie essere
    fare al alla ai alle suo sua mio mia tuo tua e' puo`,
  pt: `o a os as um uma e de do da dos das em no na nos nas por para com sem que se nao mais mas ou como quando todo todos tudo sempre nunca
    voce eu ele ela eles nos meu minha seu sua isso isto este esta muito bom boa dia vida obrigado foi ser estar tem ao pelo pela ja so
    ate esse essa`,
  nl: `de het een en van in is dat die op te met voor niet zijn er aan ook als maar om bij of naar dan nog uit over door je jij ik we wij ze
    hij u uw mijn jouw deze dit was heeft heb kan wordt worden geen alle goed goede morgen dag leven altijd meer veel hier daar waar wat
    wie hoe`,
  sv: `och att det som en ett pa ar av for med den till inte har de jag du han hon vi ni om men sa var sig min din nar alla kan ska skulle
    fran eller vid ut upp mer mycket god bra dag liv alltid aldrig ingen vara bli blir har hade detta denna`,
  da: `og at det som en et pa er af for med den til ikke har de jeg du han hun vi i om men sa var sig min din nar alle kan skal skulle fra
    eller ved ud op mere meget god dag liv altid aldrig ingen vaere blive bliver havde dette denne jeres mig dig`,
  fi: `ja on ei se etta en han mita kun niin mutta tama ole olen olet ovat oli olla kaikki minun sinun minua sinua hyvaa hyva paivaa kanssa
    joka jos vain nyt kuin sen tai myos mika ne me te he aina koskaan kiitos`,
  tr: `bir ve bu icin cok ile degil gibi her ben sen biz siz onlar daha olan olsun kadar ama gun var yok ne mi mu da de ki o en iyi guzel
    sana bana seni beni sizin benim senin hayat bugun yarin evet hayir lutfen tesekkurler ederim zaman hic herkes gunaydin olarak sonra gore once kendi hangi nasil neden cunku fakat veya yeni buyuk kucuk biraz bana onu onun bizi size oldu oldugu
    degildi istiyorum bile butun bunu sunu orada burada`,
  ga: `agus ar ta ag ach na nach leis sin bhi me se si mo do gach la mar nil an is i go a le as don den chun faoi ort agat agam againn tu
    siad sibh muid maith mhaith seo ina no cad conas bhfuil raibh beidh bheith duine oiche maidin ba raibh aon eile nior chuaigh duit dom dhom leat liom orm agatsa ainm cailin fear bean lae am faoin
    amach isteach anois freisin chomh nil gan roimh tar eis ina`,
  id: `yang dan di ini itu dengan untuk tidak ada dari akan kita kami anda saya dia mereka adalah ke pada juga bisa dalam oleh atau jika
    sudah lebih hari selamat pagi semua satu orang karena seperti jangan telah dapat`,
  ro: `si de la un o cu nu este sunt pe in din pentru care ca sa se ce mai dar sau daca cand tot toate toti eu tu el ea noi voi lui lor ai am
    are fi fost buna ziua zi viata foarte bine multumesc al ale cel cea`,
  pl: `i w na z do nie jest sie to ze jak o co ale po tak dla ma za od czy by tylko juz przez sa bardzo byc moze dzien dobry wszystko
    zawsze nigdy twoj moj ja ty my wy oni ktory ktora jego jej ich`,
  cs: `a v na je se ze s z do to si i o jako za po k pro ale jsem jsi jsou by byl byla bylo tak co kdyz nebo jen uz vse vsechno den dobry
    zivot velmi muj tvuj neni ma mate jste od pri ktery ktera`,
  hu: `a az egy es nem is hogy meg van ez de csak mint ha el ki mi ti o vagy volt lesz minden mindig soha jo napot reggelt koszonom nagyon en
    te neked nekem meg mert`,
  vi: `va la cua co khong mot cho toi ban anh em duoc nguoi trong nhung nay do voi se da cac khi de ngay rat moi chuc hay oi con minh
    den thi ma nhu`,
  romanisedHindi: `hai hain nahi nahin aur mein main ka ki ke ko kya hum tum aap se par bhi ho tha thi yeh woh kar raha rahi koi mera
    meri tera teri apna apne bahut achha subh shubh`,
} as const;

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const FOREIGN_WORDS: readonly ReadonlySet<string>[] = Object.values(LISTS).map(listOf);
