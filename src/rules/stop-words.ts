/** Words that hold sentences together in Indonesian and English: alone, they say nothing of a topic. */
export const stopWords: ReadonlySet<string> = new Set(
  `ada adalah agar akan aku anda antara apa atas atau bagi bahwa banyak beberapa begitu bisa dalam dan dapat dari demi
dengan dia dua hal hanya harus hingga ialah ini itu jadi jika juga kalau kami kamu karena ke kemudian kepada kita lagi
lain lalu lebih maka masih mereka mungkin namun oleh orang pada paling para pernah pun saat saja sama sampai sangat
satu saya sebagai sebuah secara sedang sehingga sejak seperti serta setelah setiap sudah supaya tapi telah tentang
tentu tetapi tiap untuk waktu yaitu yakni yang
about after again all also am an and any are as at be because been before being but by can could did do does for from
had has have he her here him his how if in into is it its just like many may me more most much my no nor of on one only
or other our out over own same she should so some such than that the their them then there these they this those to too
under until up very was we were what when where which while who why will with would you your`.split(/\s+/),
);
